import { type ReactNode, useMemo } from 'react';
import { compareDates } from '../../../graph/query/dates.ts';
import type { TraceDocument } from '../../../graph/query/trace.ts';
import {
  chooseSide,
  PASTED,
  proposeEarlier,
  type ResolvedSides,
  type SideChoice,
  swapSides,
} from '../../state/compare-view.ts';
import { navigate } from '../../state/navigation.ts';
import { pastedStore, pasteText, swapPasted } from '../../state/pasted.ts';
import { useStore } from '../../state/use-store.ts';
import { changeComparison } from '../../state/view.ts';
import { useStrings } from '../../strings/compare.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DocumentPicker } from './DocumentPicker.tsx';
import { PasteBox } from './PasteBox.tsx';
import styles from './Sides.module.css';

type Side = 'before' | 'after';

export interface SidesProps {
  readonly documents: readonly TraceDocument[];
  readonly sides: ResolvedSides;
  /** Why a pasted text could not be compared. */
  readonly refusal: { readonly side: Side; readonly sentence: string } | undefined;
}

/** Which two texts are compared: documents of the graph, or pasted ones. */
export function Sides({ documents, sides, refusal }: SidesProps) {
  const strings = useStrings();
  const swap = (): void => {
    swapPasted();
    navigate((view) => changeComparison(view, (compare) => swapSides(compare, sides)));
  };
  const sorted = useMemo(
    () => documents.toSorted((a, b) => compareDates(b.date, a.date) || (a.key < b.key ? -1 : 1)),
    [documents],
  );
  const later = documents.find(({ key }) => key === sides.after);
  const { predecessor, sameSeason, missing } =
    later === undefined ? { missing: [] } : proposeEarlier(documents, later.key);
  return (
    <div className={styles.sides}>
      <SideField side="before" documents={sorted} choice={sides.before} refusal={refusal}>
        <Proposal name={strings.compare.predecessor} document={predecessor} choice={sides.before} />
        {missing.length > 0 && (
          <span className={styles.missing}>
            {strings.compare.missing(missing.length, strings.list(missing))}
          </span>
        )}
        <Proposal name={strings.compare.sameSeason} document={sameSeason} choice={sides.before} />
      </SideField>
      <div className={styles.swap}>
        <IconButton icon="swap" label={strings.compare.swap} onClick={swap} />
      </div>
      <SideField side="after" documents={sorted} choice={sides.after} refusal={refusal} />
    </div>
  );
}

function choose(side: Side, choice: SideChoice): void {
  navigate((view) => changeComparison(view, (compare) => chooseSide(compare, side, choice)));
}

interface SideFieldProps {
  readonly side: Side;
  readonly documents: readonly TraceDocument[];
  readonly choice: SideChoice | undefined;
  readonly refusal: SidesProps['refusal'];
  readonly children?: ReactNode;
}

function SideField({ side, documents, choice, refusal, children }: SideFieldProps) {
  const strings = useStrings();
  const pasted = useStore(pastedStore)[side];
  const label = strings.compare.sides[side];
  const isPasted = choice === PASTED;
  return (
    <div className={styles.side}>
      <DocumentPicker
        label={label}
        documents={documents}
        value={documents.find(({ key }) => key === choice)}
        placeholder={isPasted ? strings.compare.pastedTitle : strings.compare.choose}
        onChoose={({ key }) => choose(side, key)}
      />
      <div className={styles.proposals}>
        {children}
        <button
          type="button"
          className={styles.proposal}
          aria-pressed={isPasted}
          onClick={() => choose(side, PASTED)}
        >
          {strings.compare.paste}
        </button>
      </div>
      {isPasted && (
        <PasteBox
          key={pasted}
          label={label}
          text={pasted}
          refusal={refusal?.side === side ? refusal.sentence : undefined}
          onUse={(text) => pasteText(side, text)}
        />
      )}
    </div>
  );
}

interface ProposalProps {
  readonly name: string;
  readonly document: TraceDocument | undefined;
  readonly choice: SideChoice | undefined;
}

/** A document that is likely to be wanted on the earlier side. */
function Proposal({ name, document, choice }: ProposalProps) {
  if (document === undefined) return null;
  return (
    <button
      type="button"
      className={styles.proposal}
      aria-pressed={document.key === choice}
      title={document.title}
      onClick={() => choose('before', document.key)}
    >
      {name} <time dateTime={document.date}>{document.date}</time>
    </button>
  );
}
