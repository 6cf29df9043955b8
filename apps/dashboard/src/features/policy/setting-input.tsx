import { NumberInput } from '@mantine/core';
import type { Setting } from './policy.query.js';
import { settingHelp, settingName } from './policy.words.js';

interface SettingInputProps {
  setting: Setting;
  text: string;
  change: (text: string) => void;
}

export function SettingInput({ setting, text, change }: SettingInputProps) {
  const { default: usual, least, most } = setting;
  const byDefault = usual === null ? 'Empty: no end of its own.' : `By default ${usual}.`;
  return <NumberInput label={settingName(setting)} description={`${settingHelp(setting)} ${least} to ${most}. ${byDefault}`} value={text === '' ? '' : Number(text)} min={least} max={most} allowDecimal={false} maw={420} onChange={(value) => change(String(value))} />;
}
