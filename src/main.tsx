import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { followFilters } from './state/follow-filters.ts';
import { loadGraph } from './state/graph.ts';
import { followHistory } from './state/navigation.ts';
import { followBuilds } from './state/news.ts';
import { restoreLayer } from './state/preferences.ts';
import { loadStrings } from './strings/use-strings.ts';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html: expected an element with the id "root"');

restoreLayer();
followHistory();
followBuilds();
void loadGraph();
// In the language of the reader from the first word on, and filtered from the first picture on. Not awaited at the top: modules that are fetched later import from this one.
void Promise.all([loadStrings(), followFilters()]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
