import Wire

let clock = ContinuousClock.now
let seconds = time(nil)
