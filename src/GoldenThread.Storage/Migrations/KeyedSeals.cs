using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Seals with a key from outside the database; the application may ask which steps have run.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0075_keyed_seals")]
internal sealed class KeyedSeals : SqlMigration;
