internal import Foundation
internal import GRDB

/// Bytes in a column, whatever they mean.
struct DatabaseBytes: DatabaseValueConvertible {
  let bytes: [UInt8]

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> DatabaseBytes? {
    Data.fromDatabaseValue(value).map { DatabaseBytes(bytes: Array($0)) }
  }
}
