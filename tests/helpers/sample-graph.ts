/** The graph of the sample, as every first start builds it. */
import type { SerializedGraph } from '../../graph/model/graph.ts';
import { buildCorpus } from '../../scripts/corpus.ts';
import { listSources } from '../../scripts/files.ts';
import { SAMPLE_FOLDER } from '../../scripts/places.ts';

let built: Promise<SerializedGraph> | undefined;

/** Built once for all tests of a run. */
export async function getSampleGraph(): Promise<SerializedGraph> {
  built ??= listSources([SAMPLE_FOLDER], { exclude: [] })
    .then(async (listing) => await buildCorpus(listing, { maxBytes: 50_000_000 }))
    .then(({ graph }) => graph);
  return await built;
}
