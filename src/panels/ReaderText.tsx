import { memo } from 'react';
import type { Block } from '../../graph/model/document.ts';
import type { DocumentFile, Mention } from '../../graph/model/findings.ts';
import { sliceMarks, toRuns } from '../../graph/query/annotate.ts';
import type { GraphIndex, NodeKey } from '../../graph/query/graph-index.ts';
import { useStrings } from '../strings/use-strings.ts';
import { NodeLink } from './NodeLink.tsx';
import styles from './ReaderText.module.css';

export interface ReaderTextProps {
  readonly index: GraphIndex;
  readonly document: DocumentFile;
  /** Not overlapping, sorted. */
  readonly marks: readonly Mention[];
  readonly selected?: NodeKey | undefined;
  readonly offset?: number | undefined;
}

/** A text block by block, as its layout has it. */
export function ReaderText({ index, document, marks, selected, offset }: ReaderTextProps) {
  return document.blocks
    .filter((block) => !isTitle(document, block, offset))
    .map((block) => {
      const own = sliceMarks(marks, block);
      const isHere = offset !== undefined && offset >= block.start && offset < block.end;
      const holdsSelected = own.some(({ entity }) => entity === selected);
      return (
        <ReaderBlock
          key={block.start}
          index={index}
          text={document.text}
          block={block}
          marks={own}
          // Only blocks that the selection concerns are drawn anew when it changes.
          selected={holdsSelected ? selected : undefined}
          offset={isHere ? offset : undefined}
        />
      );
    });
}

/** The title stands above the text already; it is repeated only for whoever comes to a place in it. */
function isTitle({ text, title, blocks }: DocumentFile, block: Block, offset: number | undefined): boolean {
  const isFirst = block === blocks[0] && block.kind === 'heading';
  const isTarget = offset !== undefined && offset >= block.start && offset < block.end;
  return isFirst && !isTarget && text.slice(block.start, block.end).trim() === title.trim();
}

interface ReaderBlockProps extends Omit<ReaderTextProps, 'document'> {
  readonly text: string;
  readonly block: Block;
}

const ReaderBlock = memo(function ReaderBlock(props: ReaderBlockProps) {
  const { block, text } = props;
  const place = { 'data-start': block.start, 'data-end': block.end };
  if (block.end <= block.start) return null;
  switch (block.kind) {
    case 'heading':
      return (
        <h3 className={block.level <= 1 ? styles.heading : styles.subheading} {...place}>
          <Runs {...props} />
        </h3>
      );
    case 'row':
      return (
        <div className={styles.row} {...place}>
          {toCells(text, block).map((cell) => (
            <p key={cell.start}>
              <Runs {...props} block={{ ...block, ...cell }} />
            </p>
          ))}
        </div>
      );
    case 'bullet':
      return (
        <p className={styles.bullet} {...place}>
          <Runs {...props} />
        </p>
      );
    case 'paragraph':
      return (
        <p className={styles.paragraph} {...place}>
          <Runs {...props} />
        </p>
      );
  }
});

function Runs({ index, text, block, marks, selected, offset }: ReaderBlockProps) {
  const strings = useStrings();
  return toRuns(text, block, marks).map(({ start, end, text: piece, mark }) => {
    if (mark === undefined) return piece;
    const kind = index.nodes.get(mark.entity)?.attributes.kind;
    if (kind === undefined) return piece;
    const isHere = offset !== undefined && start <= offset && offset < end;
    const state = mark.entity === selected ? styles.selected : styles.mark;
    return (
      <span
        key={start}
        data-start={start}
        data-end={end}
        data-kind={kind}
        className={isHere ? styles.here : undefined}
      >
        <NodeLink node={mark.entity} className={state} title={strings.kinds[kind]}>
          {piece}
        </NodeLink>
      </span>
    );
  });
}

/** Cells of a table row are parted by tabs. */
function toCells(text: string, { start, end }: Block): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i <= end; i += 1) {
    if (i < end && text.charAt(i) !== '\t') continue;
    if (i > from) cells.push({ start: from, end: i });
    from = i + 1;
  }
  return cells;
}
