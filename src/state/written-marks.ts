/** The marks of this page on their way into the rulings file. */
import { createMarkWriter } from './mark-writer.ts';
import { marksStore } from './marks.ts';
import { writeVerdicts } from './write-rulings.ts';

/** A reader who judges one pair after another takes less than this between two. */
const PAUSE_MS = 2500;

export const markWriter = createMarkWriter({ marks: marksStore, send: writeVerdicts, pauseMs: PAUSE_MS });

// What waits when the page is left is sent with its last breath.
addEventListener('pagehide', () => void markWriter.flush());
