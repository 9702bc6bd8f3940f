using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Which organisations came into an audit midway, for another that ended.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0254_organisations_that_joined_an_audit")]
internal sealed class JoinedOrganisations : SqlMigration;
