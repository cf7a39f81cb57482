import type { Schemas } from '../api';

export type Preview = Schemas['ImportPreviewView'];
export type Mapping = Preview['mapping'];
export type Question = Schemas['PreviewQuestion'];
export type Outcome = Schemas['ImportOutcomeView'];
export type ImportView = Schemas['ImportView'];
export type RowProblem = Schemas['RowProblemView'];

export const kinds = ['people', 'deals', 'activities', 'measurements', 'quotas'] as const;
export type Kind = (typeof kinds)[number];

export function kindOf(text: string): Kind {
  return kinds.find((kind) => kind === text) ?? 'deals';
}

// How the file is to be read beside its mapping: what has to be known before there is one.
export interface TextOptions {
  readonly encoding?: string;
  readonly separator?: string;
}

// One dropped file on its way. Absent `kind`: told by the header; absent `mapping`: as the server understands it.
export interface FileEntry {
  readonly id: string;
  readonly file: File;
  readonly kind: Kind | null;
  readonly mapping: Mapping | null;
  readonly options: TextOptions;
}
