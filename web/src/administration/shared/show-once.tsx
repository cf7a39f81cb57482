import { Button, Modal, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';

import { useTexts } from '../../texts';
import classes from './show-once.module.css';

interface ShowOnceProps {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

// Something that the server tells a single time: it is gone when this is closed, so only its button closes it.
export function ShowOnce({ title, text, label, secret, onClose }: ShowOnceProps) {
  const { t } = useTexts('administration/shared');
  const [copied, setCopied] = useState<'yes' | 'by-hand' | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(secret).then(
      () => setCopied('yes'),
      () => setCopied('by-hand'),
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="lg"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      classNames={{ title: classes.title ?? '' }}
    >
      <p className={classes.text}>{text}</p>
      <div className={classes.row}>
        <TextInput
          label={label}
          readOnly
          value={secret}
          className={classes.secret ?? ''}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button
          variant={copied === 'yes' ? 'light' : 'filled'}
          leftSection={copied === 'yes' ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
          onClick={copy}
        >
          {copied === 'yes' ? t('copied') : t('copy')}
        </Button>
      </div>
      <p role="status" className={classes.hint}>
        {copied === 'by-hand' ? t('copyByHand') : t('shownOnce')}
      </p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Modal>
  );
}
