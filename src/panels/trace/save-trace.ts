/** Saving a trace: as data for other programs, or its chart as a picture. */

import { toCsv } from '../../../graph/export/csv.ts';
import type { SvgPicture } from '../../../graph/export/svg.ts';
import { formatTraceJson, formatTraceMarkdown, listTraceRecords } from '../../../graph/export/trace.ts';
import { layOutChart } from '../../../graph/export/trace-chart.ts';
import { toChartSvg } from '../../../graph/export/trace-chart-svg.ts';
import type { Trace, TraceDocument } from '../../../graph/query/trace.ts';
import { savePicture } from '../../state/picture.ts';
import { saveFile, toSafeName } from '../../state/save-file.ts';
import { isFiltered, type TraceView } from '../../state/trace-view.ts';
import type { Language } from '../../state/view.ts';
import type { Strings } from '../../strings/trace.ts';
import { SANS_STACK, SERIF_STACK } from '../../styles/fonts.ts';
import type { Palette } from '../../styles/palette.ts';
import type { TraceSaveFormat } from './TraceMenu.tsx';

export interface SaveOptions {
  readonly strings: Strings;
  readonly language: Language;
  readonly palette: Palette;
}

/** Size of the chart on a picture: wide enough for two decades of documents. */
const PICTURE_SIZE = { width: 1040, height: 320 } as const;

const TYPES = { csv: 'text/csv', md: 'text/markdown', json: 'application/json' } as const;

/**
 * Save a trace.
 *
 * @returns The name of the file.
 * @throws {Error} The reason why there is none.
 */
export async function saveTrace(
  trace: Trace,
  documents: readonly TraceDocument[],
  asked: TraceView,
  format: TraceSaveFormat,
  options: SaveOptions,
): Promise<string> {
  const { strings, language } = options;
  const name = toSafeName(`${strings.name}-${strings.trace.pictureTitle(trace.term)}`, format);
  if (format === 'svg' || format === 'png') {
    const picture = drawChart(trace, documents, asked, options);
    if (picture === undefined) throw new Error(strings.picture.empty);
    await savePicture(picture, name, format);
    return name;
  }
  const contents = {
    csv: () => toCsv(listTraceRecords(trace)),
    md: () => formatTraceMarkdown(trace, language),
    json: () => formatTraceJson(trace),
  };
  saveFile(new Blob([contents[format]()], { type: TYPES[format] }), name);
  return name;
}

function drawChart(
  trace: Trace,
  documents: readonly TraceDocument[],
  asked: TraceView,
  { strings, palette }: SaveOptions,
): SvgPicture | undefined {
  const { measure, series, from, to } = asked;
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const height = measure ?? 'count';
  const layout = layOutChart(trace, documents, { ...PICTURE_SIZE, measure: height, ...period });
  if (layout === undefined) return undefined;
  const { words } = strings.trace;
  const dates = documents.flatMap(({ date }) => date ?? []).sort();
  const sources = strings.picture.sources(documents.length, dates[0] ?? '', dates.at(-1) ?? '');
  return toChartSvg(layout, {
    colors: {
      ...palette,
      modes: { deployment: palette.accent, assessment: palette.kinds.concept, review: palette.inkFaint },
    },
    words: {
      title: strings.trace.pictureTitle(trace.term),
      notes: [
        [...(series === undefined ? [] : [series]), sources].join(words.separator),
        strings.picture.made(new Date().toISOString().slice(0, 10)),
      ],
      modes: words.modes,
      measure: `${strings.trace.measure}${strings.trace.words.separator}${strings.trace.measures[height]}`,
      missing: strings.trace.missing,
      missingCount: strings.trace.missingCount,
      first: isFiltered(asked) ? strings.trace.firstWithin : strings.trace.first,
      last: isFiltered(asked) ? strings.trace.lastWithin : strings.trace.last,
    },
    fonts: { sans: SANS_STACK, serif: SERIF_STACK },
  });
}
