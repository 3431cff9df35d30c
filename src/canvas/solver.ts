/** Registers the solver of constraints with Cytoscape, once for whoever lays out by it. */
import cytoscape from 'cytoscape';
import cola from 'cytoscape-cola';

cytoscape.use(cola);
