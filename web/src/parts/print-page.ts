const longest = 4000; // ms that paper waits
// What is still being read, and charts that have not measured their place yet.
const unfinished = 'main [aria-busy="true"], main .recharts-responsive-container:not(:has(svg))';

// Prints the page when all of it is there: what waits for somebody to come near is told first, and waited for.
export async function printPage(): Promise<void> {
  window.dispatchEvent(new Event('beforeprint'));
  const started = performance.now();
  do {
    await new Promise((resolve) => setTimeout(resolve, 60));
  } while (document.querySelector(unfinished) && performance.now() - started < longest);
  window.print();
}
