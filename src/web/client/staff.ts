import { Application } from '@hotwired/stimulus';
import { SubmitOnChangeController } from './submit-on-change-controller.ts';
import { ToastController } from './toast-controller.ts';

const application = Application.start();
application.register('submit-on-change', SubmitOnChangeController);
application.register('toast', ToastController);
