import { type ReactNode, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

export interface LaterProps {
  readonly children: ReactNode;
}

/** What stands below the fold: it comes once what is above is painted. */
export function Later({ children }: LaterProps) {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => afterPaint(() => setIsDue(true)), []);
  return isDue ? children : null;
}
