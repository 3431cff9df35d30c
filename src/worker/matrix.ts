/** The matrix of wordings of the corpus. */
import { createMatrix } from '../../graph/compare/matrix.ts';
import type { Matrix } from '../../graph/compare/matrix-types.ts';
import { SUBJECTS, toTermSubject } from '../../graph/lexicon/subjects.ts';
import type { Corpus } from './corpus.ts';
import type { MatrixFile, MatrixFileInput, MatrixInput, Progress } from './protocol.ts';

export async function answerMatrix(
  { subjects, ...options }: MatrixInput,
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
): Promise<Matrix> {
  return createMatrix(await corpus.readSources(onProgress), {
    ...options,
    subjects: subjects.map((key) => SUBJECTS.find((subject) => subject.key === key) ?? toTermSubject(key)),
  });
}

export async function answerMatrixFile(
  { matrix, ...options }: MatrixFileInput,
  corpus: Corpus,
  onProgress: (progress: Progress) => void,
): Promise<MatrixFile> {
  const { toMatrixFile } = await import('./matrix-file.ts');
  const texts = new Map(
    (await corpus.readSources(() => undefined)).map(({ key, text }) => [key as string, text]),
  );
  return toMatrixFile(await answerMatrix(matrix, corpus, onProgress), options, (key) => texts.get(key));
}
