import { describe, expect, it } from 'vitest';
import { createTally, joinTallies, mergeTallies, tallyFindings } from '../../../graph/resolve/tally.ts';
import { CORPUS } from '../../fixtures/corpus.ts';
import { processText, quote, toCanonical } from '../../fixtures/sources.ts';

const sources = Object.entries(CORPUS).map(([path, text]) => processText(path, text));
const findings = sources.flatMap((source) => source.findings);
const tallies = findings.map(tallyFindings);

describe('a tally', () => {
  it('of nothing is neutral', () => {
    const whole = joinTallies(tallies);
    expect(toCanonical(mergeTallies(whole, createTally()))).toBe(toCanonical(whole));
    expect(toCanonical(mergeTallies(createTally(), whole))).toBe(toCanonical(whole));
    expect(toCanonical(joinTallies([]))).toBe(toCanonical(createTally()));
  });

  it('keeps every document and what it is about', () => {
    const { documents } = joinTallies(tallies);
    expect([...documents.keys()].sort()).toEqual(
      Object.keys(CORPUS)
        .map((path) => `document:${path}`)
        .sort(),
    );
    expect(documents.get(findings[0]?.document.key ?? expect.fail())?.subject).toBe(
      'meeting:中央经济工作会议2022',
    );
  });

  it('counts the mentions of an entity by document', () => {
    const record = [...joinTallies(tallies).entities].find(([key]) => key === 'concept:新质生产力')?.[1];
    const counted = findings
      .map(
        ({ document, mentions }) =>
          [document.key, mentions.filter(({ entity }) => entity === 'concept:新质生产力').length] as const,
      )
      .filter(([, count]) => count > 0);
    expect(Object.fromEntries(record?.mentionCounts ?? [])).toEqual(Object.fromEntries(counted));
    expect(counted.length).toBeGreaterThan(3);
  });

  it('counts the sentences that name a pair, and shows them', () => {
    const pair = joinTallies(tallies).pairs.get('concept:新质生产力 industry:数字经济');
    const texts = new Map(findings.map(({ document }) => [document.key, document.text]));
    expect(pair?.support).toBe(4);
    const quotes =
      pair?.evidence.map((evidence) => quote(texts.get(evidence.document) ?? '', evidence)) ?? [];
    expect(quotes.length).toBeGreaterThanOrEqual(4);
    for (const sentence of quotes) {
      expect(sentence).toContain('新质生产力');
      expect(sentence).toContain('数字经济');
    }
  });

  it('keeps a term with the task in whose paragraph it stands', () => {
    const part = joinTallies(tallies).partOf.get('industry:低空经济 task:中央经济工作会议2023第1项');
    expect(part?.evidence).toHaveLength(1);
  });

  it('names an entity as its fullest document does', () => {
    const full = processText(
      'b.md',
      '---\nform: full\ndate: 2024-12-12\n---\n# 中央经济工作会议公报\n\n会议部署如下。\n\n一是大力提振消费。\n\n二是发展新质生产力。\n\n三是深化改革开放。\n',
    );
    const digest = processText(
      'a.md',
      '---\nform: digest\ndate: 2024-12-12\n---\n# 中央经济工作会议要点\n\n会议部署如下。\n\n一是提振消费要点。\n\n二是发展新质生产力。\n\n三是深化改革开放。\n',
    );
    for (const order of [
      [full, digest],
      [digest, full],
    ]) {
      const { entities } = joinTallies(order.flatMap((source) => source.findings.map(tallyFindings)));
      const task = [...entities].find(([key]) => key === 'task:中央经济工作会议2024第1项')?.[1];
      expect(task?.entity.label).toBe('大力提振消费');
      expect([...(task?.forms.keys() ?? [])].sort()).toEqual(['大力提振消费', '提振消费要点']);
    }
  });
});
