/** What the page that compares says, in English. */
import { getComparisonStrings } from '../../graph/export/comparison-strings.ts';
import type { compareZh } from './compare-zh.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const written = getComparisonStrings('en');

const toLabel = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const filters = {
  reworded: toLabel(written.kinds.reworded),
  moved: toLabel(written.kinds.moved),
  new: toLabel(written.kinds.new),
  gone: toLabel(written.kinds.gone),
  strengthened: toLabel(written.directions.strengthened),
  weakened: toLabel(written.directions.weakened),
};

export const compareEn: typeof compareZh = {
  title: 'Compare',
  tabs: { text: 'Sentences', brief: 'Brief', tasks: 'Tasks', watch: 'Watch list' },
  tabsLabel: 'What to show',
  sides: { before: 'Earlier', after: 'Later' },
  bothSides: 'Either',
  choose: 'Choose a document',
  searchDocuments: (side) => `Find the ${side.toLowerCase()} document`,
  searchPlaceholder: 'Title, date or series',
  noDocument: (query, missing) =>
    missing.length === 0
      ? `No document with “${query}” in its title, date or series`
      : `No document of “${query}”; known meetings that are missing here: ${missing.join(', ')}`,
  predecessor: 'Previous',
  sameSeason: 'A year before',
  missing: (count, dates) => `${count} missing between: ${dates}`,
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
  summary: (same, count, unclaimed) =>
    [
      `${plural(same, 'sentence')} ${written.kinds.same}, ${count('reworded')} ${written.kinds.reworded}, ${count('moved')} ${written.kinds.moved}`,
      ...(['new', 'gone'] as const).map(
        (kind) => `${count(kind)} ${kind === unclaimed ? written.passedOver : written.kinds[kind]}`,
      ),
    ].join(', '),
  short: (side) =>
    `${side} text is much shorter, so only its own sentences are listed; what it passes over is neither new nor gone. “All” shows it.`,
  passedOver: toLabel(written.passedOver),
  caution: (side, form) => `${side} text is no full one (${form}): absence and order prove little.`,
  export: 'Export',
  formats: { md: 'Markdown', html: 'HTML page', json: 'JSON' },
  fileName: (before, after) =>
    ['mailuo-comparison', before, after].filter((part) => part !== undefined).join('-'),

  rows: 'Sentence by sentence',
  extent: 'Extent',
  onlyChanges: 'Changes',
  allSentences: 'All',
  filter: 'One kind of change only',
  filters,
  keys: 'j next, k previous; y they correspond, n they do not',
  previousChange: 'Previous change (k)',
  nextChange: 'Next change (j)',
  same: (count) => `${plural(count, 'sentence')} ${written.kinds.same}`,
  noChanges: 'No such changes.',
  notBefore: 'no counterpart in the earlier text',
  notAfter: 'no counterpart in the later text',
  showEarlier: 'Show the earlier words',
  hideEarlier: 'Hide the earlier words',
  sharedSentence: 'The earlier sentence was split over several places',
  movedTo: 'Moved elsewhere',
  tentative: written.tentative,
  loose: written.loose,
  partlyLoose: written.partlyLoose,
  partlyElsewhere: written.partlyElsewhere,
  looseHint: 'Both are on one matter in other words; that they correspond is less sure than elsewhere.',
  tentativeHint: 'One side is no full text; what is absent or moved may be the digest’s doing.',
  judge: { right: 'They correspond (y)', wrong: 'They do not correspond (n)' },
  marked: {
    right: (isRuling) => (isRuling ? 'Marked as right' : 'Marked as right, in this browser only'),
    wrong: (isRuling) => (isRuling ? 'Marked as wrong' : 'Marked as wrong, in this browser only'),
  },
  evolutions: 'Evolutions in the graph',
  unmarked: 'Mark removed',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying',

  tasks: {
    ranks: 'Ranks of tasks',
    chart: 'Chart',
    table: 'Table',
    none: 'One text at least does not set out its tasks one by one.',
    change: 'Change',
    changes: { ...written.taskChanges, up: 'moved up', down: 'moved down' },
    targets: 'Planned values',
    noTargets: 'Neither text plans a value.',
    neither:
      'No ranks or values to compare: one text at least does not set out its tasks one by one, and neither plans a value.',
    targetChanges: written.targetChanges,
    directions: written.targetChanges,
    shares: 'Length and place of each theme',
    sharesHint: (before, after) =>
      `Share of what is called for: ${before}% of the earlier text and ${after}% of the later in all. The rest is on no theme, or on too many at once.`,
    theme: 'Theme',
    share: 'Share',
    place: 'Order',
  },

  stances: {
    label: written.groups.stances,
    kept: (stances) => `${written.stances.kept}: ${stances.join(', ')}`,
  },

  brief: {
    none: written.nothing,
    copy: 'Copy',
    print: 'Print',
    groups: written.groups,
    all: (count: number, shown: number): string => `All ${count}, ${shown} of them here`,
    fewer: (count: number, shown: number): string => `All ${count} are here; only ${shown}`,
  },

  watch: {
    none: 'No words yet. Write them beside, one a line.',
    states: written.states,
    hadBefore: (count) => (count > 0 ? `${plural(count, 'time')} before` : 'nor before'),
    more: (count) => `and ${count} more`,
    times: (before, after) => `${before} → ${plural(after, 'time')}`,
    looked: (term) =>
      `Looked for “${term}” and the other names that the texts have for it, whatever quotation marks, blanks and width.`,
    also: written.alsoAs,
    list: 'Watch list',
    hint: 'One term a line; what follows # is a note. Kept in this browser only.',
    take: 'Import .txt',
    give: 'Export .txt',
    fileName: 'watch-list.txt',
  },

  marks: {
    label: 'Marks',
    count: (right, wrong) => `${right} marked as right, ${wrong} as wrong`,
    rulings: (count) => `they can become ${plural(count, 'ruling')}`,
    local: 'pasted texts are not in the graph, so that marks on them are kept in this browser only',
    write: 'Write to the folder of the corpus',
    writeNow: 'Write now',
    undo: 'Undo the last mark',
    undone: 'Undone',
    nothingToUndo: 'No mark to undo',
    states: {
      waiting: (count) => `${count} waiting to be written`,
      writing: (count) => `Writing ${count}`,
      written: (count) => `${count} written to mailuo.rulings.yaml; the graph is built again`,
    },
    copy: 'Copy rulings',
    download: 'Download mailuo.rulings.yaml',
    clear: 'Clear the marks of this browser',
    results: {
      sample: 'Rulings are not written to the sample; download them and put them into a folder of your own.',
      static: 'This page was not opened by npm start and cannot write files; please download.',
      damaged:
        'mailuo.rulings.yaml in the folder of the corpus is damaged and was left alone; mend it, or download.',
      failed: 'Nothing was written; see npm start in the terminal, or download.',
    },
  },
};
