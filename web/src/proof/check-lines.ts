import { verifierKey } from './verifier-key';

// What is in the export, checked with openssl, grep and sed: the hash of a text, and who signed the checkpoint.
export function checkLines(file: string, text: string, key: string): readonly string[] {
  const words = '"([^"\\\\]|\\\\.)*"';
  return [
    `printf %s "$(grep -aoE '\\{"canonical":${words},"number":"${text}"' ${file} | sed -E 's/^.{14}//; s/","number":"${text}"$//; s/\\\\(["\\\\])/\\1/g')" | openssl dgst -sha256`,
    `{ printf '\\x30\\x2a\\x30\\x05\\x06\\x03\\x2b\\x65\\x70\\x03\\x21\\x00'; echo "${verifierKey(key).key}" | openssl base64 -d -A | tail -c 32; } > key.der; printf "$(grep -aoE '"checkpoint":"[^"]*' ${file} | head -n 1 | cut -c 15-)" > checkpoint; head -n 3 checkpoint > signed; sed -n '5s/.* //p' checkpoint | openssl base64 -d -A | tail -c 64 > signature`,
    'openssl pkeyutl -verify -pubin -keyform DER -inkey key.der -rawin -in signed -sigfile signature',
  ];
}
