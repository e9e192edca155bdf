import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** A message as it would be read, with short stand-ins for what is put in. */
export function spokenText(text: string): string {
  return speak(parse(text, { ignoreTag: true }));
}

/** Every word that a message can say, all branches of it, without names of arguments and branches. */
export function allWords(text: string): string {
  return gather(parse(text, { ignoreTag: true })).join(' ');
}

function speak(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        return speak(element.options.other?.value ?? []);
      }
      return element.type === TYPE.pound || element.type === TYPE.number ? '3' : 'Ana';
    })
    .join('');
}

function gather(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value];
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    return Object.values(element.options).flatMap((option) => gather(option.value));
  });
}
