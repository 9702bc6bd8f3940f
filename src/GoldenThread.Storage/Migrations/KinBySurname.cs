using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Whether a child may be family is asked by the surname of the account.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0157_kin")]
internal sealed class KinBySurname : SqlMigration;
