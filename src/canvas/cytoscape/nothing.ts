/** In place of the renderer for WebGL, which the page never asks for. */
export default {};
