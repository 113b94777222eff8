/**
 * What ^Z does in an ordinary terminal: this process and those that started it in the same job stop until `fg`. Where nobody
 * could continue them (no job control above), the system ignores the signal and the screen is back at once.
 */
export const stopSelf = async (): Promise<void> => {
	process.kill(0, 'SIGTSTP');
	// Another thread may be the one that gets the signal; without a timer Node would end on `fg`.
	await new Promise(resolve => setTimeout(resolve, STOPS_WITHIN_MS));
};

const STOPS_WITHIN_MS = 50;
