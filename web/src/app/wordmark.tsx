import classes from './wordmark.module.css';

const productName = 'Salespact';

export function Wordmark() {
  return (
    <span className={classes.mark}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden>
        <rect width="32" height="32" rx="8" className={classes.ground} />
        <path d="M7 20.5h18" className={classes.track} />
        <path d="M7 20.5h10.5" className={classes.fill} />
        <path d="M21.5 9v15" className={classes.marker} />
      </svg>
      <span>{productName}</span>
    </span>
  );
}
