import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { useTexts } from '../texts';
import classes from './search-dialog.module.css';
import { longestQuery } from './search-query';
import { useEntries, type Entry } from './use-entries';

interface SearchDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

const pause = 90; // ms of typing

// People, units, goals and pages by name: arrows choose, Enter goes there, Escape closes.
export function SearchDialog({ open, onClose }: SearchDialogProps) {
  const { t } = useTexts('search');
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      lockScroll={false}
      yOffset="8vh"
      size="lg"
      padding={0}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('search')}>
        <Modal.Body>
          <SearchBox onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function SearchBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts('search');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const [asked] = useDebouncedValue(words, pause);
  const { entries, more, waiting, failed } = useEntries(words, asked);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, entries.length - 1));
  const go = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.go();
  };
  const choose = (index: number): void => {
    setChosen(index);
    list.current?.querySelector(`[data-at="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const last = entries.length - 1;
    if (event.key === 'Enter') go(entries[at]);
    else if (event.key === 'ArrowDown') choose(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') choose(at <= 0 ? Math.max(0, last) : at - 1);
    else return;
    event.preventDefault();
  };
  const active = entries[at];
  const said = entries.length > 0 ? t('count', { count: entries.length }) : waiting ? '' : t('nothing', { words });
  return (
    <>
      <div className={classes.field}>
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <input
          ref={field}
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-label={t('placeholder')}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${id}-${at}` : undefined}
          placeholder={t('placeholder')}
          value={typed}
          maxLength={longestQuery}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={t('search')} className={classes.list}>
        {entries.map((entry, index) => (
          <Option
            key={entry.key}
            id={`${id}-${index}`}
            entry={entry}
            index={index}
            chosen={index === at}
            heading={entries[index - 1]?.group === entry.group ? null : t(`group.${entry.group}`)}
            onPoint={() => setChosen(index)}
            onGo={() => go(entry)}
          />
        ))}
      </div>
      {entries.length === 0 && !waiting && (
        <p className={classes.note}>{failed ? t('failed') : t('nothing', { words })}</p>
      )}
      {more && <p className={classes.note}>{t('more')}</p>}
      <p className={classes.keys} aria-hidden>
        {t('keys')}
      </p>
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly index: number;
  readonly chosen: boolean;
  readonly heading: string | null;
  readonly onPoint: () => void;
  readonly onGo: () => void;
}

// The keyboard stays in the field above, which names the chosen option to screen readers.
function Option({ id, entry, index, chosen, heading, onPoint, onGo }: OptionProps) {
  const EntryIcon = entry.icon;
  return (
    <>
      {heading !== null && (
        <div role="presentation" className={classes.heading}>
          {heading}
        </div>
      )}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above */}
      <div
        id={id}
        role="option"
        aria-selected={chosen}
        data-at={index}
        data-quiet={entry.quiet}
        className={classes.option}
        onPointerMove={onPoint}
        onClick={onGo}
      >
        <EntryIcon size={18} stroke={1.6} aria-hidden />
        <span className={classes.name}>{entry.name}</span>
        {entry.detail !== '' && <span className={classes.detail}>{entry.detail}</span>}
      </div>
    </>
  );
}
