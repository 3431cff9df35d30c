/** A small built graph with its documents, made from the fixture texts by the simplest rules; the same at every call. */
import type { Block } from '../../graph/model/document.ts';
import type { DocumentFile, Mention } from '../../graph/model/findings.ts';
import type { EdgeAttributes, NodeAttributes, SerializedGraph } from '../../graph/model/graph.ts';
import {
  type DocumentKey,
  type EntityKey,
  toDocumentFileName,
  toDocumentKey,
  toEntityKey,
} from '../../graph/model/ids.ts';
import { compareSpans, type Evidence } from '../../graph/model/span.ts';
import { segmentSentences } from '../../graph/text/sentences.ts';
import { FIXTURE_TERMS, FIXTURE_TEXTS, FIXTURE_WORDINGS, type FixtureText } from './fixture-texts.ts';

export interface FixtureGraph {
  readonly graph: SerializedGraph;
  /** By file name, as they stand in `documents/`. */
  readonly documents: ReadonlyMap<string, DocumentFile>;
}

type Node = SerializedGraph['nodes'][number];
type Edge = SerializedGraph['edges'][number];

const TASK_LINE = /^([一二三四五六七八九])是([^。]+)。/u;
const TARGET = /国内生产总值增长(\d[^。]*)/u;
const DIGITS = '一二三四五六七八九';

/** Build the fixture graph. */
export function createFixtureGraph(texts: readonly FixtureText[] = FIXTURE_TEXTS): FixtureGraph {
  const nodes = new Map<string, NodeAttributes>();
  const edges: Edge[] = [];
  const documents = new Map<string, DocumentFile>();
  const addEdge = (source: string, target: string, attributes: EdgeAttributes): void => {
    const key = `${attributes.kind}|${source}|${target}`;
    if (edges.some((edge) => edge.key === key)) return;
    edges.push({ key, source, target, attributes });
  };
  const files = texts.map((text) => createDocument(text));
  for (const [i, file] of files.entries()) {
    const text = texts[i] as FixtureText;
    documents.set(toDocumentFileName(file.key), file);
    nodes.set(file.key, createDocumentNode(file, text));
    addMeeting(file, text, nodes, addEdge);
  }
  addEntities(files, texts, nodes, addEdge);
  addRelated(files, addEdge);
  addEvolution(files, addEdge);
  const positioned = [...nodes].sort(([a], [b]) => (a < b ? -1 : 1)).map(place);
  return {
    graph: {
      attributes: { name: 'mailuo', format: 1, opening: toEntityKey('concept', '新质生产力') },
      options: { type: 'directed', multi: true, allowSelfLoops: false },
      nodes: positioned,
      edges,
    },
    documents,
  };
}

function createDocument(source: FixtureText): DocumentFile {
  const text = [source.title, ...source.lines].join('\n');
  const blocks: Block[] = [];
  let start = 0;
  for (const [i, line] of text.split('\n').entries()) {
    const kind = i === 0 ? 'heading' : 'paragraph';
    blocks.push({ kind, level: i === 0 ? 1 : 0, start, end: start + line.length });
    start += line.length + 1;
  }
  const sentences = segmentSentences(text).map((sentence) => ({ ...sentence, mode: 'deployment' as const }));
  const key = toDocumentKey(`${source.name}.md`, 0);
  return {
    key,
    title: source.title,
    text,
    blocks,
    sections: [],
    sentences,
    mentions: findMentions(text, source.date),
  };
}

function findMentions(text: string, date: string): Mention[] {
  const mentions: Mention[] = [];
  const names = [
    ...FIXTURE_TERMS.map(([kind, label]) => [toEntityKey(kind, label), label] as const),
    ...FIXTURE_WORDINGS.map(([, phrase]) => [toEntityKey('wording', phrase), phrase] as const),
  ];
  for (const [entity, label] of names) {
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
      if (label === '积极的财政政策' && text.slice(at - 2, at) === '更加') continue;
      mentions.push({ entity, rule: 'lexicon', start: at, end: at + label.length });
    }
  }
  let start = 0;
  for (const line of text.split('\n')) {
    const task = TASK_LINE.exec(line);
    if (task?.[2] !== undefined) {
      mentions.push({
        entity: toTaskKey(date, task[2]),
        rule: 'task',
        start: start + 2,
        end: start + 2 + task[2].length,
      });
    }
    const target = TARGET.exec(line);
    if (target?.[1] !== undefined) {
      const entity = toEntityKey('target', `国内生产总值增长 ${date.slice(0, 4)}`);
      mentions.push({
        entity,
        rule: 'target',
        start: start + target.index,
        end: start + target.index + target[0].length,
      });
    }
    start += line.length + 1;
  }
  return mentions.sort(compareSpans);
}

function toTaskKey(date: string, heading: string): EntityKey {
  return toEntityKey('task', `${date.slice(0, 4)} ${heading}`);
}

function toMeetingKey(text: FixtureText): EntityKey {
  return toEntityKey('meeting', `${text.series} ${text.date}`);
}

const POSITION = { community: 0, x: 0, y: 0 } as const;

function createDocumentNode(file: DocumentFile, text: FixtureText): NodeAttributes {
  return {
    kind: 'document',
    label: file.title,
    salience: 0.3,
    ...POSITION,
    pinyin: ['', ''],
    source: `${text.name}.md`,
    article: 0,
    date: text.date,
    dateFrom: 'front matter',
    form: 'digest',
    hash: text.name,
    url: `https://example.org/${text.name}`,
    outlet: '示例',
    file: toDocumentFileName(file.key),
    length: file.text.length,
  };
}

type AddEdge = (source: string, target: string, attributes: EdgeAttributes) => void;

function addMeeting(
  file: DocumentFile,
  text: FixtureText,
  nodes: Map<string, NodeAttributes>,
  addEdge: AddEdge,
): void {
  const key = toMeetingKey(text);
  nodes.set(key, {
    kind: 'meeting',
    label: `${text.series}（${text.date.slice(0, 7)}）`,
    salience: 0.5,
    ...POSITION,
    pinyin: ['huiyi', 'hy'],
    mentionCount: 1,
    documentCount: 1,
    first: text.date,
    last: text.date,
    rules: ['meeting'],
    series: text.series,
    start: text.date,
    end: text.date,
  });
  addEdge(file.key, key, { kind: 'reports-on' });
  for (const line of text.lines) {
    const task = TASK_LINE.exec(line);
    const [, digit, heading] = task ?? [];
    if (digit === undefined || heading === undefined) continue;
    const rank = DIGITS.indexOf(digit) + 1;
    const taskKey = toTaskKey(text.date, heading);
    const start = file.text.indexOf(line);
    nodes.set(taskKey, {
      kind: 'task',
      label: heading,
      salience: 0.4 - rank / 100,
      ...POSITION,
      pinyin: ['renwu', 'rw'],
      mentionCount: 1,
      documentCount: 1,
      first: text.date,
      last: text.date,
      rules: ['task'],
      rank,
      level: 1,
    });
    const evidence = [{ document: file.key, start, end: start + line.length }];
    addEdge(key, taskKey, { kind: 'sets-out', rank, evidence });
    for (const mention of file.mentions) {
      if (mention.rule !== 'lexicon' || mention.start < start || mention.end > start + line.length) continue;
      addEdge(mention.entity, taskKey, { kind: 'part-of', evidence: [toEvidence(file.key, mention)] });
    }
  }
}

function addEntities(
  files: readonly DocumentFile[],
  texts: readonly FixtureText[],
  nodes: Map<string, NodeAttributes>,
  addEdge: AddEdge,
): void {
  const counts = new Map<EntityKey, Map<DocumentKey, number>>();
  for (const { key, mentions } of files) {
    for (const { entity } of mentions) {
      const own = counts.get(entity) ?? new Map<DocumentKey, number>();
      own.set(key, (own.get(key) ?? 0) + 1);
      counts.set(entity, own);
    }
  }
  const dateOf = new Map(files.map((file, i) => [file.key, texts[i]?.date ?? '']));
  const most = Math.max(...[...counts.values()].map((own) => own.size));
  for (const [entity, own] of counts) {
    for (const [document, count] of own) addEdge(entity, document, { kind: 'mentioned-in', count });
    if (nodes.has(entity)) continue;
    const dates = [...own.keys()].map((key) => dateOf.get(key) ?? '').sort();
    const label = entity.slice(entity.indexOf(':') + 1);
    const known = FIXTURE_TERMS.find(([kind, name]) => toEntityKey(kind, name) === entity);
    const base = {
      label: known?.[1] ?? label,
      salience: own.size / most,
      ...POSITION,
      pinyin: [known?.[2] ?? '', known?.[3] ?? ''] as const,
      mentionCount: [...own.values()].reduce((sum, count) => sum + count, 0),
      documentCount: own.size,
      first: dates[0] ?? '',
      last: dates.at(-1) ?? '',
      rules: ['lexicon'] as const,
    };
    const wording = FIXTURE_WORDINGS.find(([, phrase]) => toEntityKey('wording', phrase) === entity);
    if (wording !== undefined) {
      const words = toEntityKey('policy', wording[0]);
      nodes.set(entity, { kind: 'wording', ...base, words });
      addEdge(entity, words, { kind: 'words', evidence: [] });
    } else if (entity.startsWith('target:')) {
      const value = label.endsWith('2025') ? '4.5%—5%' : '5%左右';
      nodes.set(entity, {
        kind: 'target',
        ...base,
        indicator: '国内生产总值增长',
        value,
        period: label.slice(-4),
      });
    } else if (
      known !== undefined &&
      known[0] !== 'meeting' &&
      known[0] !== 'task' &&
      known[0] !== 'target' &&
      known[0] !== 'wording'
    ) {
      const aliases = label === '新质生产力' ? { aliases: ['新质的生产力'] } : {};
      nodes.set(entity, { kind: known[0], ...base, ...aliases });
    }
  }
}

function toEvidence(document: DocumentKey, span: { start: number; end: number }): Evidence {
  return { document, start: span.start, end: span.end };
}

/** Terms named in one sentence, at least twice in the corpus. */
function addRelated(files: readonly DocumentFile[], addEdge: AddEdge): void {
  const pairs = new Map<string, Evidence[]>();
  for (const file of files) {
    for (const sentence of segmentSentences(file.text)) {
      const terms = file.mentions.filter(
        ({ entity, start, end }) =>
          /^(?:concept|policy|industry|principle):/u.test(entity) &&
          start >= sentence.start &&
          end <= sentence.end,
      );
      const keys = [...new Set(terms.map(({ entity }) => entity))].sort();
      keys.forEach((a, i) => {
        for (const b of keys.slice(i + 1)) {
          const evidence = pairs.get(`${a}|${b}`) ?? [];
          evidence.push(toEvidence(file.key, sentence));
          pairs.set(`${a}|${b}`, evidence);
        }
      });
    }
  }
  for (const [pair, evidence] of pairs) {
    const [a, b] = pair.split('|');
    if (a === undefined || b === undefined || evidence.length < 2) continue;
    addEdge(a, b, { kind: 'related-to', support: evidence.length, score: evidence.length * 3, evidence });
  }
  const [industry] = files.filter(({ text }) => text.includes('打造生物制造'));
  if (industry === undefined) return;
  for (const specific of ['生物制造', '商业航天', '低空经济']) {
    const start = industry.text.indexOf('打造生物制造');
    const end = industry.text.indexOf('战略性新兴产业', start) + '战略性新兴产业'.length;
    addEdge(toEntityKey('industry', specific), toEntityKey('industry', '战略性新兴产业'), {
      kind: 'kind-of',
      evidence: [{ document: industry.key, start, end }],
    });
  }
}

function addEvolution(files: readonly DocumentFile[], addEdge: AddEdge): void {
  const find = (entity: EntityKey, last: boolean): Evidence[] => {
    const own = files.flatMap((file) =>
      file.mentions
        .filter((mention) => mention.entity === entity)
        .map((mention) => toEvidence(file.key, mention)),
    );
    const one = last ? own.at(-1) : own[0];
    return one === undefined ? [] : [one];
  };
  const steps = [
    ['wording', '稳健的货币政策', '适度宽松的货币政策', ['replaced'], ['适度宽松'], ['稳健']],
    ['wording', '积极的财政政策', '更加积极的财政政策', ['strengthened'], ['更加'], []],
    ['task', '2022 着力扩大国内需求', '2023 着力扩大国内需求', ['kept', 'reranked'], [], []],
    [
      'task',
      '2023 着力扩大国内需求',
      '2024 大力提振消费、提高投资效益，全方位扩大国内需求',
      ['expanded', 'reranked'],
      ['大力提振消费'],
      ['着力'],
    ],
    [
      'task',
      '2024 大力提振消费、提高投资效益，全方位扩大国内需求',
      '2025 坚持内需主导，建设强大国内市场',
      ['replaced'],
      ['内需主导'],
      ['大力提振消费'],
    ],
    ['target', '国内生产总值增长 2024', '国内生产总值增长 2025', ['weakened'], [], []],
  ] as const;
  for (const [kind, from, to, change, added, removed] of steps) {
    const [source, target] = [toEntityKey(kind, from), toEntityKey(kind, to)];
    const evidence = [...find(source, true), ...find(target, false)];
    const edge = {
      kind: 'evolves-into',
      change: [...change].sort(),
      added,
      removed,
      kept: [],
      evidence,
      confidence: 0.9,
    } as const;
    if (evidence.length === 2) addEdge(source, target, edge);
  }
}

/** A spiral: positions that are all different and the same at every call. */
function place([key, attributes]: [string, NodeAttributes], i: number): Node {
  const radius = 60 * Math.sqrt(i + 1);
  const angle = i * 2.4;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    key,
    attributes: { ...attributes, x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) },
  };
}
