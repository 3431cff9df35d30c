/** The questions that a graph answers best. Apart from what the first picture needs. */
import type { GraphIndex } from '../../graph/query/graph-index.ts';
import { generateQuestions } from '../../graph/query/questions.ts';
import { memoize } from './memoize.ts';
import { getOpening } from './scene.ts';

export const getQuestions = memoize((index: GraphIndex) => generateQuestions(index, getOpening(index)));
