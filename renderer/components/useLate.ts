// A state that counts only when it has lasted: what is short is not shown, so that nothing flickers.

import { useEffect, useState } from "react";

/** True when `isOn` has been true for `milliseconds`; false at once when it is not. */
export function useLate(isOn: boolean, milliseconds: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isOn, milliseconds]);
  return isOn && isLate;
}
