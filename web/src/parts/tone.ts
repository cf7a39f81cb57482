// What a status means for the eye; never without its word and icon.
export type Tone = 'good' | 'fine' | 'warn' | 'bad' | 'quiet';
