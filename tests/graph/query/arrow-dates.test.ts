import { describe, expect, it } from 'vitest';
import { type DocumentKey, toEntityKey } from '../../../graph/model/ids.ts';
import { getArrowDates } from '../../../graph/query/arrow-dates.ts';
import { compareDates, getNodeDate } from '../../../graph/query/dates.ts';
import { type GraphIndex, getEdgesOfKind, indexGraph } from '../../../graph/query/graph-index.ts';
import { FIXTURE_INDEX } from '../../helpers/fixture-index.ts';
import { getSampleGraph } from '../../helpers/sample-graph.ts';

function findArrow(index: GraphIndex, source: string) {
  const arrow = getEdgesOfKind(index, source, 'evolves-into').find((edge) => edge.source === source);
  if (arrow === undefined) throw new Error(`no arrow from ${source}`);
  return arrow;
}

describe('getArrowDates', () => {
  it('dates an arrow from a wording that was said before by the mention that it is about', () => {
    const arrow = findArrow(FIXTURE_INDEX, 'wording:稳健的货币政策');
    expect(getNodeDate(FIXTURE_INDEX, arrow.source)).toBe('2022-12-16');
    expect(getArrowDates(FIXTURE_INDEX, arrow)).toEqual({ from: '2024-04-30' });
  });

  it('has nothing to say where both ends are first mentions, nor of meetings and tasks', () => {
    const arrow = findArrow(FIXTURE_INDEX, 'wording:稳健的货币政策');
    const [, end] = arrow.attributes.evidence;
    const first = { document: 'document:2022-12-16_cewc.md' as DocumentKey, start: 0, end: 1 };
    const evidence = [first, ...(end === undefined ? [] : [end])];
    expect(getArrowDates(FIXTURE_INDEX, { ...arrow, attributes: { ...arrow.attributes, evidence } })).toBe(
      undefined,
    );
    expect(
      getArrowDates(FIXTURE_INDEX, findArrow(FIXTURE_INDEX, toEntityKey('task', '2022 着力扩大国内需求'))),
    ).toBeUndefined();
  });

  it('lets every arrow of wordings in the sample go forward in time', async () => {
    const index = indexGraph(await getSampleGraph());
    const arrows = [...index.nodes.values()]
      .filter(({ attributes }) => attributes.kind === 'wording')
      .flatMap(({ key }) => getEdgesOfKind(index, key, 'evolves-into'));
    expect(arrows.length).toBeGreaterThan(0);
    for (const arrow of arrows) {
      const dates = getArrowDates(index, arrow);
      const from = dates?.from ?? getNodeDate(index, arrow.source);
      const to = dates?.to ?? getNodeDate(index, arrow.target);
      expect(compareDates(from, to), arrow.key).toBeLessThan(0);
    }
  });
});
