import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadGraph } from './state/graph.ts';
import { followHistory } from './state/navigation.ts';
import { followBuilds } from './state/news.ts';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html: expected an element with the id "root"');

followHistory();
followBuilds();
void loadGraph();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
