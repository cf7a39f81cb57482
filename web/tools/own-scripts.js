// Behind SystemJS in the loader's file: scripts come from the files of this program only. The policy of the page takes no
// other address for a script (trusted types), and no other such policy (security_headers.cpp).
(() => {
  const own = `${location.origin}/assets/`;
  const createScriptURL = (address) => {
    if (!address.startsWith(own)) throw new TypeError(`${address} is no script of this program`);
    return address;
  };
  const policy = globalThis.trustedTypes?.createPolicy('salespact', { createScriptURL }) ?? { createScriptURL };
  const loader = System.constructor.prototype;
  // What import.meta is: SystemJS's resolve() would answer with a promise, a module's answers at once.
  loader.createContext = (url) => ({ url, resolve: (address) => new URL(address, url).href });
  loader.createScript = (address) => {
    const script = document.createElement('script');
    script.async = true;
    script.src = policy.createScriptURL(address);
    return script;
  };
})();
