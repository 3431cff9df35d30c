/**
 * Rulings: what readers decide over the rules. A file of them is replayed at every build; an entry that no longer applies is
 * reported, never silently kept.
 *
 *   - merge: [policy:宽松货币政策]
 *     into: policy:适度宽松的货币政策
 *   - split: policy:两重项目
 *     forms: [“两重”建设]
 *     into: policy:两重建设
 *   - rename: concept:统一大市场
 *     to: 全国统一大市场
 *   - reject: concept:县城
 *   - add: 首店经济
 *     kind: industry
 *   - kind: concept:银发经济
 *     to: industry
 *   - evolution: { from: "wording:推进城市更新", to: "wording:有序推进城市更新" }
 *     verdict: wrong
 *
 * All but the last are decided mention by mention, so they work on the findings of one document and need no other. An evolution is known by
 * the keys of its ends, of wordings, tasks, targets or meetings, as the graph has them: `verdict: wrong` takes it out, `verdict: right`
 * makes it certain, and adds it where no rule makes it but both ends stand in documents of an earlier and a later date. Of two verdicts on
 * one evolution the later entry holds; `formatVerdicts` in `ruling-text.ts` writes such entries. Rulings on pairs of sentences stand in
 * `pair-rulings.ts`.
 */
import { parse } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Entity, Findings, Mention } from '../model/findings.ts';
import { type EntityKey, parseEntityKey, toEntityKey } from '../model/ids.ts';
import { NAME_KINDS, type NameKind, TERM_KINDS, type TermKind } from '../model/kinds.ts';
import { compareSpans, compareText, type Span } from '../model/span.ts';
import { foldText, toFoldedName, toSourceSpan } from '../text/fold.ts';
import { findSpanAt } from '../text/sentences.ts';
import { type PairRuling, parsePairRuling } from './pair-rulings.ts';

/** What a reader thinks of an evolution. */
export type Verdict = 'right' | 'wrong';

/** One decision of a reader. */
export type Ruling =
  | { readonly action: 'merge'; readonly entities: readonly EntityKey[]; readonly into: EntityKey }
  | {
      readonly action: 'split';
      readonly entity: EntityKey;
      readonly forms: readonly string[];
      readonly into: EntityKey;
    }
  | { readonly action: 'rename'; readonly entity: EntityKey; readonly to: string }
  | { readonly action: 'reject'; readonly entity: EntityKey }
  | { readonly action: 'add'; readonly name: string; readonly kind: TermKind | NameKind }
  | { readonly action: 'kind'; readonly entity: EntityKey; readonly to: TermKind | NameKind }
  | {
      readonly action: 'evolution';
      readonly from: EntityKey;
      readonly to: EntityKey;
      readonly verdict: Verdict;
    }
  | PairRuling;

/** A ruling on an evolution. */
export type EvolutionRuling = Extract<Ruling, { readonly action: 'evolution' }>;

/** Rulings of one file, in its order. */
export interface Rulings {
  readonly source: string;
  readonly rulings: readonly Ruling[];
}

/**
 * Read a rulings file.
 *
 * @param source - Its path, for diagnostics.
 * @returns The entries that are well formed, and a diagnostic for each that is not.
 */
export function parseRulings(
  source: string,
  content: string,
): { rulings: Rulings; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const rulings: Ruling[] = [];
  const reject = (entry: number, cause: string) =>
    diagnostics.push({ code: 'ruling-invalid', source, values: { entry, cause } });
  try {
    const value: unknown = parse(content, { schema: 'failsafe', maxAliasCount: 10 });
    const entries: readonly unknown[] = Array.isArray(value)
      ? value
      : value === null || value === ''
        ? []
        : [value];
    for (const [i, entry] of entries.entries()) {
      const ruling = parseRuling(entry);
      if (typeof ruling === 'string') reject(i + 1, ruling);
      else rulings.push(ruling);
    }
  } catch (cause) {
    reject(0, cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause));
  }
  return { rulings: { source, rulings }, diagnostics };
}

/** A ruling, or what is wrong with it. */
function parseRuling(entry: unknown): Ruling | string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return 'expected a mapping such as "reject: concept:县城"';
  const fields = new Map<string, unknown>(Object.entries(entry));
  const key = (name: string) => parseEntityKey(fields.get(name));
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const kind = (name: string) => [...TERM_KINDS, ...NAME_KINDS].find((known) => known === text(name));
  const list = (name: string): readonly unknown[] => {
    const value = fields.get(name);
    return Array.isArray(value) ? value : value === undefined ? [] : [value];
  };
  if (fields.has('merge')) {
    const [entities, into] = [list('merge').map(parseEntityKey), key('into')];
    if (entities.length === 0 || entities.includes(undefined) || into === undefined)
      return 'merge: expected entity keys and "into"';
    return { action: 'merge', entities: entities.filter((entity) => entity !== undefined), into };
  }
  if (fields.has('split')) {
    const [entity, into, forms] = [key('split'), key('into'), list('forms')];
    if (entity === undefined || into === undefined || forms.length === 0)
      return 'split: expected an entity key, "forms" and "into"';
    return { action: 'split', entity, into, forms: forms.map(String) };
  }
  if (fields.has('rename')) {
    const [entity, to] = [key('rename'), text('to')];
    return entity === undefined || to === undefined
      ? 'rename: expected an entity key and "to"'
      : { action: 'rename', entity, to };
  }
  if (fields.has('reject')) {
    const entity = key('reject');
    return entity === undefined ? 'reject: expected an entity key' : { action: 'reject', entity };
  }
  if (fields.has('add')) {
    const [name, as] = [text('add'), kind('kind')];
    return name === undefined || as === undefined
      ? 'add: expected a name and "kind"'
      : { action: 'add', name, kind: as };
  }
  if (fields.has('evolution')) {
    const ends = new Map<string, unknown>(Object.entries(fields.get('evolution') ?? {}));
    const [from, to, verdict] = [
      parseEntityKey(ends.get('from')),
      parseEntityKey(ends.get('to')),
      text('verdict'),
    ];
    if (from === undefined || to === undefined)
      return 'evolution: expected "from" and "to", both entity keys';
    if (verdict !== 'right' && verdict !== 'wrong')
      return 'evolution: expected "verdict: right" or "verdict: wrong"';
    return { action: 'evolution', from, to, verdict };
  }
  if (fields.has('pair')) return parsePairRuling(fields.get('pair'), text('verdict'));
  if (fields.has('kind')) {
    const [entity, to] = [key('kind'), kind('to')];
    return entity === undefined || to === undefined
      ? 'kind: expected an entity key and "to", a kind'
      : { action: 'kind', entity, to };
  }
  return `unknown action ${JSON.stringify([...fields.keys()][0] ?? '')}; known are merge, split, rename, reject, add, kind, evolution, pair`;
}

/** Findings after rulings. */
export interface RuledFindings {
  readonly findings: Findings;
  /** Rulings that had something to do here. */
  readonly applied: ReadonlySet<Ruling>;
}

/** Apply rulings to the findings of one document. */
function applyRulings(findings: Findings, { rulings }: Rulings): RuledFindings {
  if (rulings.length === 0) return { findings, applied: new Set() };
  const applied = new Set<Ruling>();
  const { text } = findings.document;
  const moved = new Map<EntityKey, Entity>();
  const byKey = new Map(findings.entities.map((entity) => [entity.key, entity]));
  /** Where an entity goes, `undefined` where it is rejected; without a form, what no split takes away. */
  const move = (key: EntityKey, form?: string): EntityKey | undefined => {
    let current = key;
    for (const ruling of rulings) {
      const next = moveBy(ruling, current, form);
      if (next === current) continue;
      applied.add(ruling);
      if (next === undefined) return undefined;
      current = next;
    }
    return current;
  };
  const keep = (key: EntityKey, target: EntityKey) => {
    const entity = byKey.get(target) ?? byKey.get(key);
    if (entity !== undefined && !moved.has(target)) moved.set(target, renameEntity(entity, target, rulings));
  };
  const mentions: Mention[] = [];
  for (const mention of findings.mentions) {
    const target = move(mention.entity, text.slice(mention.start, mention.end));
    if (target === undefined) continue;
    keep(mention.entity, target);
    mentions.push({ ...mention, entity: target });
  }
  for (const ruling of rulings) {
    if (ruling.action !== 'add') continue;
    const added = findAdded(findings, ruling.name, toEntityKey(ruling.kind, ruling.name), mentions);
    if (added.length === 0) continue;
    applied.add(ruling);
    mentions.push(...added);
    const key = toEntityKey(ruling.kind, ruling.name);
    moved.set(key, { kind: ruling.kind, key, label: ruling.name, known: true });
  }
  for (const entity of findings.entities) {
    const target = move(entity.key);
    if (target !== undefined) keep(entity.key, target);
  }
  const subject = findings.subject === undefined ? undefined : move(findings.subject);
  const { subject: _subject, ...rest } = findings;
  return {
    applied,
    findings: {
      ...rest,
      mentions: mentions.sort(compareSpans),
      entities: [...moved.values()].sort((a, b) => compareText(a.key, b.key)),
      ...(subject === undefined ? {} : { subject }),
      kindOf: findings.kindOf.flatMap((claim) => {
        const [specific, general] = [move(claim.specific), move(claim.general)];
        return specific === undefined || general === undefined ? [] : [{ ...claim, specific, general }];
      }),
      enumerations: findings.enumerations.map(({ members, span }) => ({
        members: members.flatMap((member) => move(member) ?? []),
        span,
      })),
    },
  };
}

function moveBy(ruling: Ruling, key: EntityKey, form: string | undefined): EntityKey | undefined {
  switch (ruling.action) {
    case 'merge':
      return ruling.entities.includes(key) ? ruling.into : key;
    case 'split': {
      const isTaken =
        form !== undefined && ruling.forms.some((other) => toFoldedName(other) === toFoldedName(form));
      return ruling.entity === key && isTaken ? ruling.into : key;
    }
    case 'rename':
      return ruling.entity === key ? toEntityKey(getKind(key), ruling.to) : key;
    case 'reject':
      return ruling.entity === key ? undefined : key;
    case 'kind':
      return ruling.entity === key ? toEntityKey(ruling.to, getName(key)) : key;
    case 'add':
    case 'evolution':
    case 'pair':
      return key;
    default:
      return ruling satisfies never;
  }
}

function getKind(key: EntityKey): Entity['kind'] {
  return key.slice(0, key.indexOf(':')) as Entity['kind'];
}

function getName(key: EntityKey): string {
  return key.slice(key.indexOf(':') + 1);
}

/** An entity under another key; its label follows where the key no longer fits it. */
function renameEntity(entity: Entity, key: EntityKey, rulings: readonly Ruling[]): Entity {
  if (entity.key === key) return entity;
  const renamed = rulings.find(
    (ruling) => ruling.action === 'rename' && toEntityKey(getKind(key), ruling.to) === key,
  );
  const label = renamed?.action === 'rename' ? renamed.to : getName(key);
  // The kinds of both ends agree in shape: a ruling moves terms and names among themselves, anything else within its kind.
  return { ...entity, key, label, kind: getKind(key), known: true } as Entity;
}

/** Occurrences of a name in a text that no longer mention holds or crosses. */
function findAdded(
  findings: Findings,
  name: string,
  entity: EntityKey,
  mentions: readonly Mention[],
): Mention[] {
  const folded = foldText(findings.document.text);
  let units = '';
  for (const code of folded.codes) units += String.fromCharCode(code);
  const wanted = toFoldedName(name);
  const added: Mention[] = [];
  if (wanted === '') return added;
  for (let at = units.indexOf(wanted); at !== -1; at = units.indexOf(wanted, at + wanted.length)) {
    const span: Span = toSourceSpan(folded, at, at + wanted.length);
    const isTaken = mentions.some(
      (mention) =>
        mention.start < span.end &&
        span.start < mention.end &&
        !(span.start <= mention.start && mention.end <= span.end),
    );
    if (!isTaken)
      added.push({ entity, rule: 'ruling', ...span, sentence: findSpanAt(findings.sentences, span.start) });
  }
  return added;
}

/** Apply the rulings of several files, one file after the other. */
export function applyAllRulings(findings: Findings, files: readonly Rulings[]): RuledFindings {
  const applied = new Set<Ruling>();
  let current = findings;
  for (const file of files) {
    const ruled = applyRulings(current, file);
    current = ruled.findings;
    for (const ruling of ruled.applied) applied.add(ruling);
  }
  return { findings: current, applied };
}

/** Rulings on evolutions by `from to`; of two on one evolution the later holds. */
export function getVerdicts(files: readonly Rulings[]): ReadonlyMap<string, EvolutionRuling> {
  return new Map(
    files
      .flatMap(({ rulings }) => rulings)
      .flatMap((ruling) =>
        ruling.action === 'evolution' ? [[`${ruling.from} ${ruling.to}`, ruling] as const] : [],
      ),
  );
}

/** A diagnostic for each ruling of a file that had nothing to do in the whole corpus. */
export function reportUnused({ source, rulings }: Rulings, applied: ReadonlySet<Ruling>): Diagnostic[] {
  return rulings.flatMap((ruling, i) =>
    applied.has(ruling)
      ? []
      : [{ code: 'ruling-unused' as const, source, values: { entry: i + 1, action: ruling.action } }],
  );
}
