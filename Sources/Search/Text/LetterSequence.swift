/// Letters of a word in UTF-8, counted from 0: a word that someone keeps, or one that a walk is at.
protocol LetterSequence: RandomAccessCollection where Element == UInt8, Index == Int {}

extension Array: LetterSequence where Element == UInt8 {}
extension UnsafeBufferPointer: LetterSequence where Element == UInt8 {}
