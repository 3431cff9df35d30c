/** What the page that compares says, in English. */
import type { compareZh } from './compare-zh.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const compareEn: typeof compareZh = {
  title: 'Compare',
  tabs: { text: 'Sentences', brief: 'Brief', tasks: 'Tasks', watch: 'Watch list' },
  tabsLabel: 'What to show',
  sides: { before: 'Earlier', after: 'Later' },
  choose: 'Choose a document',
  searchDocuments: (side) => `Find the ${side.toLowerCase()} document`,
  searchPlaceholder: 'Title, date or series',
  predecessor: 'Previous',
  yearBefore: 'A year before',
  swap: 'Swap sides',
  paste: 'Paste a text',
  pastedTitle: 'Pasted text',
  pastedLength: (count) =>
    `Pasted text, ${plural(count, 'character')}. Read in this page only, neither sent nor stored.`,
  editPasted: 'Edit',
  pasteLabel: (side) => `${side} text`,
  pastePlaceholder: 'Paste the full text of a communiqué here',
  pasteNote: 'Read in this page only, neither sent nor stored.',
  usePasted: 'Use this text',
  refused: {
    short: 'The text is too short: two sentences are needed.',
    unreadable: 'No text can be read from this; please paste plain text.',
  },
  articles: (count) => `The pasted text holds ${plural(count, 'article')}; the longest is compared.`,
  waiting: 'Choose two documents, or paste a text, to compare them.',
  loading: (percent) => `Comparing, ${percent}%`,
  failed: (message) => `The texts could not be compared (${message})`,
  identical: 'Both sides are the same document.',
  summary: (same, count) =>
    `${plural(same, 'sentence')} the same, ${count('reworded')} reworded, ${count('moved')} moved, ${count('new')} new, ${count('gone')} gone`,
  caution: (side, form) =>
    `The ${side.toLowerCase()} text is not a full one (${form}): absence and order prove little.`,
  export: 'Export',

  rows: 'Sentence by sentence',
  extent: 'Extent',
  onlyChanges: 'Changes',
  allSentences: 'All',
  filter: 'One kind of change only',
  filters: {
    reworded: 'Reworded',
    moved: 'Moved',
    new: 'New',
    gone: 'Gone',
    strengthened: 'Stronger',
    weakened: 'Weaker',
  },
  keys: 'j k to move, y n to judge',
  previousChange: 'Previous change (k)',
  nextChange: 'Next change (j)',
  same: (count) => `${plural(count, 'sentence')} the same`,
  noChanges: 'No such changes.',
  notBefore: 'not in the earlier text',
  notAfter: 'not in the later text',
  showEarlier: 'Show the earlier words',
  hideEarlier: 'Hide the earlier words',
  sharedSentence: 'The earlier sentence was split over several places',
  movedTo: 'Moved elsewhere',
  tentative: 'Tentative',
  tentativeHint: 'One side is no full text; what is absent or moved may be the digest’s doing.',
  judge: { right: 'They correspond (y)', wrong: 'They do not correspond (n)' },
  marked: {
    right: (isRuling) => (isRuling ? 'Marked as right' : 'Marked as right, in this browser only'),
    wrong: (isRuling) => (isRuling ? 'Marked as wrong' : 'Marked as wrong, in this browser only'),
  },
  unmarked: 'Mark removed',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying',

  marks: {
    label: 'Marks',
    count: (right, wrong) => `${right} marked as right, ${wrong} as wrong`,
    rulings: (count) => `${plural(count, 'evolution')} among them can become rulings`,
    local: 'no evolution of the graph stands behind them; kept in this browser only',
    write: 'Write to the folder of the corpus',
    copy: 'Copy rulings',
    download: 'Download mailuo.rulings.yaml',
    clear: 'Clear marks',
    results: {
      written: 'Written to mailuo.rulings.yaml in the folder of the corpus; the graph is built again.',
      sample: 'Rulings are not written to the sample; download them and put them into a folder of your own.',
      static: 'This page was not opened by npm start and cannot write files; please download.',
      damaged:
        'mailuo.rulings.yaml in the folder of the corpus is damaged and was left alone; mend it, or download.',
      failed: 'Nothing was written; see npm start in the terminal, or download.',
    },
  },
};
