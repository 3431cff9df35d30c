import { useState } from 'react';
import type { PictureFormat, PictureRequest, PictureScope } from '../state/picture-scopes.ts';
import { useStrings } from '../strings/use-strings.ts';
import { SaveMenu } from '../ui/SaveMenu.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './PictureMenu.module.css';

const FORMATS = ['png', 'svg'] as const satisfies readonly PictureFormat[];

export interface PictureMenuProps {
  /** Scopes that make sense for what is shown. */
  readonly scopes: readonly PictureScope[];
  /** What is drawn out from the rest: a way between two nodes, two nodes, or none of them. */
  readonly relation: 'path' | 'pair' | undefined;
  readonly onSave: (request: PictureRequest) => void;
}

/** Saves what is shown as a picture. */
export function PictureMenu({ scopes, relation, onSave }: PictureMenuProps) {
  const strings = useStrings().picture;
  const [scope, setScope] = useState<PictureScope>('view');
  const [isQuoting, setIsQuoting] = useState(true);
  const chosen = scopes.includes(scope) ? scope : 'view';
  const toName = (value: PictureScope): string =>
    value === 'selection' && relation !== undefined ? strings.relation[relation] : strings[value];
  return (
    <SaveMenu
      icon="picture"
      label={strings.label}
      groups={[{ options: FORMATS.map((value) => ({ value, name: strings[value] })) }]}
      onChoose={(format) =>
        onSave({ scope: chosen, format, hasCaptions: relation !== undefined && isQuoting })
      }
    >
      <div>
        <p className={styles.name}>{strings.scope}</p>
        <Segmented
          label={strings.scope}
          options={scopes.map((value) => ({ value, name: toName(value) }))}
          value={chosen}
          onChange={setScope}
        />
      </div>
      {relation !== undefined && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isQuoting}
            onChange={(event) => setIsQuoting(event.currentTarget.checked)}
          />
          {strings.captions}
        </label>
      )}
    </SaveMenu>
  );
}
