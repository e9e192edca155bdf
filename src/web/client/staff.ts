import { Application } from '@hotwired/stimulus';
import { hearKeys } from './keys.ts';
import { PrintController } from './print-controller.ts';
import { SubmitOnChangeController } from './submit-on-change-controller.ts';
import { ToastController } from './toast-controller.ts';

const application = Application.start();
application.register('print', PrintController);
application.register('submit-on-change', SubmitOnChangeController);
application.register('toast', ToastController);

hearKeys();

// Only the pages that use these pay for them.
const later = {
  'choose-rows': async () => (await import('./choose-rows-controller.ts')).ChooseRowsController,
  capture: async () => (await import('./capture-controller.ts')).CaptureController,
  evaluate: async () => (await import('./evaluate-controller.ts')).EvaluateController,
  kept: async () => (await import('./outbox/kept-controller.ts')).KeptController,
  outbox: async () => (await import('./outbox/outbox-controller.ts')).OutboxController,
  map: async () => (await import('./map-controller.ts')).MapController,
  today: async () => (await import('./today-controller.ts')).TodayController,
  draft: async () => (await import('./draft-controller.ts')).DraftController,
  phrases: async () => (await import('./phrases-controller.ts')).PhrasesController,
  record: async () => (await import('./record-controller.ts')).RecordController,
  'look-again': async () => (await import('./look-again-controller.ts')).LookAgainController,
};
for (const [name, load] of Object.entries(later))
  if (document.querySelector(`[data-controller~=${name}]`))
    load().then((controller) => application.register(name, controller));
