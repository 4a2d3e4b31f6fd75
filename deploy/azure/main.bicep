// The assistant in Azure: a container with a managed identity (no secret that expires), its knowledge on a file share,
// and the Azure Bot that leads Teams to it. PostgreSQL is given by its address.

@description('Begins the names of all resources.')
@minLength(3)
@maxLength(16)
param name string = 'stages'

@description('Region of the container, its share and its log.')
param location string = resourceGroup().location

@description('Image built from deploy/Containerfile, in a registry that the container may read.')
param image string

@description('PostgreSQL, as postgres://user:password@host:5432/base?sslmode=require.')
@secure()
param databaseUrl string

@description('Name of the bot in Teams.')
@maxLength(42)
param displayName string = 'Stages de seconde'

var port = 3978
var host = '${name}-app.${environment.properties.defaultDomain}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource log 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: '${name}-log'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: toLower('${replace(name, '-', '')}${take(uniqueString(resourceGroup().id), 8)}')
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
  }
}

resource fileService 'Microsoft.Storage/storageAccounts/fileServices@2023-01-01' = {
  parent: storage
  name: 'default'
}

resource share 'Microsoft.Storage/storageAccounts/fileServices/shares@2023-01-01' = {
  parent: fileService
  name: 'connaissances'
  properties: {
    shareQuota: 1
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: log.properties.customerId
        sharedKey: log.listKeys().primarySharedKey
      }
    }
  }
}

resource knowledge 'Microsoft.App/managedEnvironments/storages@2024-03-01' = {
  parent: environment
  name: 'connaissances'
  properties: {
    azureFile: {
      accountName: storage.name
      accountKey: storage.listKeys().keys[0].value
      shareName: share.name
      accessMode: 'ReadWrite'
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: '${name}-app'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: {
        external: true
        targetPort: port
        allowInsecure: false
      }
      secrets: [
        {
          name: 'database-url'
          value: databaseUrl
        }
      ]
    }
    template: {
      containers: [
        {
          name: 'assistant'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: [
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            { name: 'PUBLIC_URL', value: 'https://${host}' }
            { name: 'PORT', value: string(port) }
            { name: 'TRUST_PROXY', value: 'true' }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
          ]
          probes: [
            {
              type: 'Liveness'
              httpGet: { path: '/health/live', port: port }
            }
            {
              type: 'Readiness'
              httpGet: { path: '/health/ready', port: port }
            }
          ]
          volumeMounts: [
            { volumeName: 'connaissances', mountPath: '/connaissances' }
          ]
        }
      ]
      // Two instances at most share the database; at least one, since Teams waits 15 s for an answer.
      scale: {
        minReplicas: 1
        maxReplicas: 2
      }
      volumes: [
        { name: 'connaissances', storageType: 'AzureFile', storageName: knowledge.name }
      ]
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}

output publicUrl string = 'https://${host}'
output appId string = identity.properties.clientId
output app string = app.name
