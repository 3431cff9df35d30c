/** The title of the window. */
import { useEffect } from 'react';
import { useStrings } from '../strings/use-strings.ts';

/** Put what is shown before the name of the program; the name alone where it is absent. */
export function useTitle(title: string | undefined): void {
  const { name } = useStrings();
  useEffect(() => {
    document.title = title === undefined ? name : `${title} · ${name}`;
  }, [title, name]);
}
