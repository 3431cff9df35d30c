/** The help sheet, in English. */
import { type helpZh, toRow } from './help-zh.ts';

export const helpEn: typeof helpZh = {
  keys: {
    heading: 'Keys',
    groups: [
      {
        heading: 'Everywhere',
        rows: [
          ['/ or Ctrl+K', 'Search'],
          ['?', 'This sheet'],
          ['L', 'From picture to list and back; the choice is kept'],
          ['Ctrl+Z, Ctrl+Shift+Z', 'Undo, redo'],
          ['Alt+←, Alt+→', 'Back, forward: every step is an address that can be kept and sent'],
          ['Esc', 'Close search, text or menu'],
        ],
      },
      {
        heading: 'In the picture',
        rows: [
          ['Arrow keys', 'Go to the nearest node in that direction'],
          ['Enter', 'Select; again, open its menu of actions'],
          ['E, C', 'Expand neighbors, collapse'],
          ['F', 'Center on it'],
          ['P', 'Pin or unpin'],
          ['H or Delete', 'Put it away'],
          ['+, −, 0', 'Zoom in, zoom out, show all'],
        ],
      },
      {
        heading: 'In the list',
        rows: [
          ['↑, ↓, Home, End', 'Go from row to row'],
          ['Enter', 'Select; in the column “To the selected”, show the evidence'],
          ['Last column, or right click', 'The same actions as in the picture'],
        ],
      },
      {
        heading: 'When comparing',
        rows: [
          ['j, k', 'Next change, previous change'],
          ['y, n', 'The pair corresponds, or does not; once more takes the mark away'],
        ],
      },
      {
        heading: 'In the search field',
        rows: [
          ['↑, ↓', 'Walk through the results, round and round'],
          ['Enter', 'Open this one'],
          ['Esc', 'Clear; again, leave'],
        ],
      },
    ],
  },
  pages: {
    heading: 'What each page does',
    trace: (of) =>
      `Every place of a term in all documents, by date: how its wording changed, and which meetings are missing; for example ${of.term}. As table or picture`,
    compare: (of) =>
      `Two documents sentence by sentence: new, gone, changed, stronger, weaker; each meeting of ${of.series ?? 'a series'} with the one before. Brief, tasks and watched words have tabs of their own`,
    matrix: (of) =>
      `What each meeting of ${of.series ?? 'a series'} says on each subject: a row a meeting, a column a subject, new words underlined; for certain months or subjects alone`,
    save: 'Saving',
    saveMeaning:
      'The button at the top right saves what is shown as a picture with legend and sources, that of two nodes with the sentences it rests on; in the list it saves a table, or copies it',
  },
  search: {
    heading: 'Search',
    about:
      'Names come as you type, sentences a little later: first what is called so, then what begins with it, holds it, sounds like it, and last what is merely similar.',
    rows: (of) => [
      [of.characters, 'Characters anywhere in a name; traditional script too'],
      [of.pinyin, 'Pinyin, even half typed'],
      [of.initials, 'Initials'],
      [of.mixed, 'Characters and pinyin mixed'],
      [of.typo, 'From four characters or letters on, one may be wrong, missing, extra or swapped'],
      [of.words, 'Several words with blanks between must all be there'],
      ...toRow([of.month, of.series], ', ', 'Documents and meetings by date and series'),
    ],
  },
  filter: {
    heading: 'Conditions',
    about:
      'Conditions stand beside the words, with blanks between; “Show only these” applies them to picture and list. Time, series and document say which documents must mention a node.',
    examples: (of) => ({
      kind: `kind:${of.kinds.join(',')}`,
      relation: 'relation:evolves-into',
      after: `after:${of.years?.[0] ?? ''}`,
      before: `before:${of.years?.[1] ?? ''}`,
      period: `period:${of.years?.join('..') ?? ''}`,
      series: `series:${of.series ?? ''}`,
      document: `document:${of.title ?? ''}`,
      mode: 'mode:deployment',
      count: 'count:10',
    }),
    fields: {
      kind: 'Nodes of a kind; several with commas. “terms” are concepts, policies, industries, principles',
      relation: 'With at least one relation of this kind',
      after: 'Mentioned in a document of this day or later; also 2024年后',
      before: 'Mentioned in a document up to the end of this day, month or year; also 截至2024年',
      period: 'A year, a month, a day, or from one to another: 2023..2024',
      series: 'Mentioned in a document of this series of meetings',
      document: 'Mentioned in a document with this in title or path',
      mode: 'How the sentence speaks: review, assessment, deployment. For sentences alone',
      count: 'Mentioned at least so often in these documents',
    },
  },
  picture: {
    heading: 'How to read the picture',
    rows: [
      [
        'Left to right',
        'Time: meetings, tasks, targets, wordings and documents by date, each at a vertical line, in order and not to scale; hatched where documents are missing; lasting terms stand above',
      ],
      ['Size', 'How telling a node is in these documents'],
      [
        'Neighborhood, overview',
        'What is around one term; or the most telling terms of all, the related ones together',
      ],
      ['Faint', 'What you do not point at steps back; point at a node to see what it is joined to'],
    ],
    kindsHeading: 'Shapes and colors',
    kinds: {
      concept: 'Concept: terms such as 新质生产力',
      policy: 'Policy: measures, policies, campaigns, plans',
      industry: 'Industry: branches and fields',
      principle: 'Principle: guidelines, demands, the keynote',
      meeting: 'Meeting: one event, joined to the next of its series',
      task: 'Task: items such as “first … second …”, with their rank',
      target: 'Target: an indicator with a value',
      wording: 'Wording: the exact phrase of a document, verb and modifiers included',
      organization: 'Organization',
      person: 'Person',
      place: 'Place',
      document: 'Document: one article, from which all quotes come',
    },
    linesHeading: 'Lines',
    marks: {
      gap: 'Broken arrow: documents are missing between its ends; point at it to see how many',
      recurrence:
        'Fine dots: a wording said again; an arrow begins and ends at the date of its own sentences, which need not be the first',
    },
    relations: {
      'evolves-into': 'Evolution: from earlier to later, how wordings, tasks and targets give way',
      words: 'Wording: dashed, to the term that it words',
      'kind-of': 'Kind of: a hollow arrow to the wider class, from an enumeration in a text',
      'part-of': 'In a task: dotted, to the task that names it',
      'related-to': 'Same sentence: named together often; the thicker, the more often',
      'sets-out': 'Sets out: the tasks of a meeting or document',
      'reports-on': 'Reports on: the meeting that a document tells of',
      'mentioned-in': 'Mentioned in: the documents that name it, the faintest lines',
    },
  },
  claims: {
    heading: 'How far to trust it',
    rows: [
      ['Sentences', 'Every node and relation opens its sentences; each leads to its place in the full text'],
      ['First seen here', 'The first time in these documents, not in history'],
      [
        'Confidence',
        'Rules pair two phrases as an evolution: the more alike, the higher; digests and missing documents take from it; marked right it is 100%',
      ],
      [
        'Missing',
        'Meetings of the series that are not among these documents: what seems to follow may not follow at once',
      ],
      ['Sample, reworded', 'This text is a digest in other words and not to be quoted'],
    ],
  },
};
