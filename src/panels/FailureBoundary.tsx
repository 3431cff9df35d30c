import { Component, type ReactNode } from 'react';
import { StateScreen } from './StateScreen.tsx';

export interface FailureBoundaryProps {
  readonly children: ReactNode;
}

interface FailureState {
  readonly error?: Error;
}

/** Says so where a page fails, most often because its program could not be fetched: the rest of the screen stays of use. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureState> {
  override readonly state: FailureState = {};

  static getDerivedStateFromError(error: unknown): FailureState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <StateScreen state="broken" detail={error.message} />;
  }
}
