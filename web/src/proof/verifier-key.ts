// "salespact/audit/0a1b+5f3c9e21+AbC…=": name, id and public key of who signed a checkpoint.
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  readonly key: string; // base64, an algorithm byte before the 32 of Ed25519
}

export function verifierKey(text: string): VerifierKey {
  const [name = '', id = '', ...rest] = text.split('+');
  return { name, id, key: rest.join('+') };
}
