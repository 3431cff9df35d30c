/** The mark: a vein that branches. */
export function Logo() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--ink)" strokeWidth="1.6" strokeLinecap="round">
        <path d="M4 22c4-1 6.5-4 9-9s5-8 9-9" />
        <path d="M11 16.5c3 .2 6 1.2 9 4" />
        <path d="M14 11c-2.5-.6-5-2.4-6.5-6" />
      </g>
      <circle cx="13" cy="13" r="3.2" fill="var(--accent)" />
      <circle cx="22" cy="4" r="2" fill="var(--ink)" />
      <circle cx="20.5" cy="21" r="2" fill="var(--ink)" />
      <circle cx="7.2" cy="4.6" r="2" fill="var(--ink)" />
      <circle cx="4" cy="22" r="2" fill="var(--ink)" />
    </svg>
  );
}
