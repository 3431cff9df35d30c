import type { ComponentProps, MouseEvent, SyntheticEvent } from 'react';
import { hover } from '../state/hover.ts';
import { navigate, toHref } from '../state/navigation.ts';
import type { View } from '../state/view.ts';

export interface ViewLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** Where it leads. */
  readonly go: (view: View) => View;
}

/** A link to another view. It is a real address, so that it can be copied or opened elsewhere. */
export function ViewLink({ go, onClick, onFocus, children, ...props }: ViewLinkProps) {
  // The view may have changed since: links are not rendered anew whenever it does.
  const renew = ({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void => {
    currentTarget.href = toHref(go);
  };
  return (
    <a
      {...props}
      href={toHref(go)}
      onPointerDown={renew}
      onFocus={(event) => {
        renew(event);
        onFocus?.(event);
      }}
      onClick={(event) => {
        onClick?.(event);
        if (!event.defaultPrevented) follow(event, go);
      }}
    >
      {children}
    </a>
  );
}

/** A plain click stays on the page; with a modifier the browser does as always. */
function follow(event: MouseEvent, go: (view: View) => View): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  hover(undefined);
  navigate(go);
}
