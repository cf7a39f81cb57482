// The sentence that is kept with a signature, as the server knows it.
export const consent = 'I have read this and I agree';
