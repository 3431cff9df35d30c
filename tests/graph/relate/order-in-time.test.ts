import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { isEarlier } from '../../../graph/model/document.ts';
import { processSource } from '../../../graph/pipeline.ts';
import { findPoints } from '../../../graph/relate/points.ts';
import { relate } from '../../../graph/relate/relate.ts';
import { resolveTasks } from '../../../graph/resolve/resolve.ts';
import { joinTallies, type Tally, tallyFindings } from '../../../graph/resolve/tally.ts';
import { processText } from '../../fixtures/sources.ts';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
const HAS_CORPUS = existsSync(CORPUS);

const toTally = (sources: readonly Awaited<ReturnType<typeof processSource>>[]): Tally =>
  resolveTasks(joinTallies(sources.flatMap(({ findings }) => findings.map((one) => tallyFindings(one)))))
    .tally;

/** Evolutions as `source target`, and those among them whose sentences do not stand in an earlier and a later document. */
function checkOrder(tally: Tally): { all: string[]; backwards: string[] } {
  const points = findPoints(tally);
  const evolutions = relate(tally).flatMap(({ source, target, attributes }) =>
    attributes.kind === 'evolves-into' ? [{ id: `${source} ${target}`, evidence: attributes.evidence }] : [],
  );
  const backwards = evolutions.filter(({ evidence: [from, to] }) => {
    const [a, b] = [from, to].map((place) => place && points.get(place.document)?.date);
    return a === undefined || b === undefined || !isEarlier(a, b);
  });
  return { all: evolutions.map(({ id }) => id), backwards: backwards.map(({ id }) => id) };
}

describe('the sentences of an evolution', () => {
  it('stand in an earlier and a later document, whenever the wordings were first seen', () => {
    const toText = (date: string, body: string) => {
      const [year, month, day] = date.split('-').map(Number);
      return processText(
        `${date}.txt`,
        `中共中央政治局召开会议\n\n中共中央政治局${year}年${month}月${day}日召开会议，分析研究当前经济形势。\n\n会议强调，要${body}\n`,
      );
    };
    // The later wording was first seen before the earlier one.
    const { all, backwards } = checkOrder(
      toTally([
        toText('2013-07-30', '大力推进城市更新。'),
        toText('2019-07-30', '推进城市更新。'),
        toText('2020-07-30', '大力推进城市更新。'),
      ]),
    );
    expect(all).toContain('wording:推进城市更新 wording:大力推进城市更新');
    expect(backwards).toEqual([]);
  });

  describe.skipIf(!HAS_CORPUS)('in the communiqués and reports of many years', () => {
    let tally: Tally;
    beforeAll(async () => {
      const paths = ['politburo', 'reports'].flatMap((folder) =>
        readdirSync(new URL(`${folder}/`, CORPUS)).map((name) => `${folder}/${name}`),
      );
      const sources = paths.map((path) =>
        processSource({ path, bytes: new Uint8Array(readFileSync(new URL(path, CORPUS))) }),
      );
      tally = toTally(await Promise.all(sources));
    }, 60_000);

    it('stand in an earlier and a later document', () => {
      const { all, backwards } = checkOrder(tally);
      expect(all.length).toBeGreaterThan(1000);
      expect(backwards).toEqual([]);
    }, 60_000);
  });

  it.skipIf(HAS_CORPUS)('of real documents were left out, since ../shared/corpus is missing', () => {
    expect(HAS_CORPUS).toBe(false);
  });
});
