import { Skeleton } from '@mantine/core';

import frame from './frame.module.css';
import sideBar from './side-bar.module.css';

// The shape of the frame while it is not known yet who is signed in.
export function FrameSkeleton() {
  return (
    <div className={frame.frame} aria-busy>
      <div className={sideBar.bar} />
      <div className={frame.column}>
        <div className={frame.main}>
          <Skeleton height={34} width={220} mt={64} />
          <Skeleton height={14} width={320} mt={14} />
          <Skeleton height={180} mt={32} />
        </div>
      </div>
    </div>
  );
}
