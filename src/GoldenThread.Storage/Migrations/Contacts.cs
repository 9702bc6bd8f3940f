using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Contacts, and the events that hang on them.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0145_contacts")]
internal sealed class Contacts : SqlMigration;
