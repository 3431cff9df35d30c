/**
 * Call back once the next frame is painted.
 *
 * @returns How to call it off.
 */
export function afterPaint(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Frames are painted at the end of the task that calls back; a page in the background gets none, and has nobody to hurry for.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(action);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
