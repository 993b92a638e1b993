/// Which fields every reader of an article has, so that its text may show them by a placeholder.
struct Facts {
    var fees = false
    var duration = false
    var offices = false
}
