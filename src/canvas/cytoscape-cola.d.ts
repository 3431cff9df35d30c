declare module 'cytoscape-cola' {
  const extension: import('cytoscape').Ext;
  export default extension;
}
